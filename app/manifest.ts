import type { MetadataRoute } from "next";
import { firstCourse } from "@/school/courses";

/** What the app is called and looks like once it is installed; its colours in both themes are the pages' own. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { course } = await firstCourse();
  return {
    id: "/",
    name: `Phân Vai: ${course.title.vi}`,
    short_name: "Phân Vai",
    description: course.lead.vi,
    lang: "vi",
    start_url: "/learn",
    scope: "/",
    display: "standalone",
    background_color: "#f6f7f9",
    theme_color: "#ffffff",
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
      { src: "/maskable-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  };
}
