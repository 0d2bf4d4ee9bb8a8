import "../../../ui/fonts.ts";
import "./mc.css";
import { keepSending } from "../../../line/send.ts";
import { keepAwake } from "../../../line/wakeLock.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Mc } from "./Mc.tsx";

keepSending();
keepAwake();
openPage(<Mc />);
