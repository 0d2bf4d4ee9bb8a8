import "../../../ui/fonts.ts";
import "./organisation.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepSending } from "../../../line/send.ts";
import { Organisation } from "./Organisation.tsx";

openScreen(keepSending);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Organisation />);
