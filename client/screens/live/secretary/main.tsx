import "../../../ui/fonts.ts";
import "../../../staff/acts/acts.css";
import "./secretary.css";
import "./minutes/minutes.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepSending } from "../../../line/send.ts";
import { openMinutes } from "./minutes/sectionText.ts";
import { Secretary } from "./Secretary.tsx";

openScreen(keepSending);
openMinutes();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Secretary />);
