import "../../../ui/fonts.ts";
import "../../../staff/before/before.css";
import "../../../staff/signing/signing.css";
import "./leader.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Leader } from "./Leader.tsx";

keepSending();
openPage(<Leader />);
