import "../../../ui/fonts.ts";
import "../../../staff/opinions/opinions.css";
import "./department.css";
import { keepSending } from "../../../line/send.ts";
import { keepAwake } from "../../../line/wakeLock.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Department } from "./Department.tsx";

keepSending();
keepAwake();
openPage(<Department />);
