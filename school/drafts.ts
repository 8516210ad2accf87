import { join } from "node:path";

/** Where the importer leaves its drafts. They are files beside the course, read by this preview and by nothing else. */
export const draftsFolder = join(process.cwd(), "content", "drafts");
