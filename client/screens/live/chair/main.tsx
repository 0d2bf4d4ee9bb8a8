import "../../../ui/fonts.ts";
import "../../../staff/acts/acts.css";
import "../../../staff/before/before.css";
import "../../../staff/signing/signing.css";
import "./chair.css";
import { keepSending } from "../../../line/send.ts";
import { keepAwake } from "../../../line/wakeLock.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Chair } from "./Chair.tsx";

keepSending();
keepAwake();
openPage(<Chair />);
