/** What is used of saxen, which brings no types. */
declare module "saxen" {
  export class Parser {
    on(event: "error", does: (error: Error) => void): this;
    on(event: "openTag", does: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: "closeTag", does: (name: string) => void): this;
    on(event: "text" | "cdata", does: (raw: string) => void): this;
    parse(xml: string): Error | undefined;
    stop(): void;
  }
}
