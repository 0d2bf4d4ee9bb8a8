import "../../../ui/fonts.ts";
import "./lectern.css";
import { keepAwake } from "../../../line/wakeLock.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Lectern } from "./Lectern.tsx";

keepAwake();
openPage(<Lectern />);
