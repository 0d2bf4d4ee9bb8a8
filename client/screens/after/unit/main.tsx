import "../../../ui/fonts.ts";
import "../../../staff/before/before.css";
import "../../../staff/opinions/opinions.css";
import "./unit.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Unit } from "./Unit.tsx";

keepSending();
openPage(<Unit />);
