import "../ui/fonts.ts";
import "../acts/acts.css";
import "./home.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../live/hearing.ts";
import { keepSending } from "../live/send.ts";
import { Home } from "./Home.tsx";

openScreen(keepSending);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Home />);
