import { expose } from "comlink";
import { platformDigest } from "#data/read/fetch.ts";
import { createDesk } from "./create-desk.ts";
import { sending } from "./wire.ts";

// Files are asked for again by their tag, so that a retry never meets a broken copy kept by the browser.
const fetching = (address: string): Promise<Response> => fetch(address, { cache: "no-cache" });

expose(sending(createDesk(fetching, platformDigest())));
