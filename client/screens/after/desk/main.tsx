import "../../../ui/fonts.ts";
import "../../../staff/before/before.css";
import "../../../staff/signing/signing.css";
import "./desk.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Desk } from "./Desk.tsx";

keepSending();
openPage(<Desk />);
