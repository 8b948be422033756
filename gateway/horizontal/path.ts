/** Response keys and list positions. */
export type Path = (string | number)[];
