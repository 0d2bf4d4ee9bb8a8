import "../../../ui/fonts.ts";
import "../../../staff/before/before.css";
import "../../../staff/opinions/opinions.css";
import "./delegate.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Delegate } from "./Delegate.tsx";

keepSending();
openPage(<Delegate />);
