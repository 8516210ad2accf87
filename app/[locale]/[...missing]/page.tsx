import { notFound } from "next/navigation";

/** Every address that is no page gets the designed answer. */
export default function Missing() {
  notFound();
}
