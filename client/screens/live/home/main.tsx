import "../../../ui/fonts.ts";
import "../../../staff/acts/acts.css";
import "./home.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepSending } from "../../../line/send.ts";
import { Home } from "./Home.tsx";

openScreen(keepSending);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Home />);
