/** Name of the database in which the browser keeps files that were opened. */
export const KEPT_NAME = "ddor-files";
