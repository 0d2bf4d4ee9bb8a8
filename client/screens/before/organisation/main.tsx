import "../../../ui/fonts.ts";
import "../../../staff/before/before.css";
import "../../../staff/opinions/opinions.css";
import "./organisation.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Organisation } from "./Organisation.tsx";

keepSending();
openPage(<Organisation />);
