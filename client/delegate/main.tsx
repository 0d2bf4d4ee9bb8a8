import "../ui/fonts.ts";
import "./delegate.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../live/hearing.ts";
import { Delegate } from "./Delegate.tsx";

openScreen();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Delegate />);
