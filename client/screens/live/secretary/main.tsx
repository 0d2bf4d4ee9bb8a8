import "../../../ui/fonts.ts";
import "../../../staff/acts/acts.css";
import "../../../staff/before/before.css";
import "../../../staff/signing/signing.css";
import "./secretary.css";
import "./minutes/minutes.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { openMinutes } from "./minutes/openMinutes.ts";
import { Secretary } from "./Secretary.tsx";

keepSending();
openMinutes();
openPage(<Secretary />);
