import "../../../ui/fonts.ts";
import "../../../staff/before/before.css";
import "../../../staff/opinions/opinions.css";
import "./desk.css";
import "./offices.css";
import "./inbox/inbox.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Desk } from "./Desk.tsx";

keepSending();
openPage(<Desk />);
