/** Be Vietnam Pro for words; Inter for digits, since the former has no tabular ones. Shipped, never fetched from elsewhere. */
import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@fontsource/inter/600.css";
import "./theme.css";
