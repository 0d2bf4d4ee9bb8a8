import "../../../ui/fonts.ts";
import "../../display/display.css";
import "./hall.css";
import { keepAwake } from "../../../line/wakeLock.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Hall } from "./Hall.tsx";

keepAwake();
openPage(<Hall />);
