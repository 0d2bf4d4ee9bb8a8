import "../../../ui/fonts.ts";
import "../../../staff/before/before.css";
import "./media.css";
import { openPage } from "../../../staff/openPage.tsx";
import { Media } from "./Media.tsx";

openPage(<Media />);
