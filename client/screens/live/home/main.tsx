import "../../../ui/fonts.ts";
import "../../../staff/acts/acts.css";
import "./home.css";
import { keepSending } from "../../../line/send.ts";
import { openPage } from "../../../staff/openPage.tsx";
import { Home } from "./Home.tsx";

keepSending();
openPage(<Home />);
