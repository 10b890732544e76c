// The shape of every id that crosses a border: sessions, clients, courses, commands.
import { z } from "zod";

export const idSchema = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);
