/** Name of the database in which the browser keeps files that were opened. */
export const DATABASE_NAME = "ddor-files";
