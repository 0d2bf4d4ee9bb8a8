import "../../../ui/fonts.ts";
import "./police.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Police } from "./Police.tsx";

keepSending();
openPage(<Police />);
