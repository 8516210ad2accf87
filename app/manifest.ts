import type { MetadataRoute } from "next";

/** What the app is called and looks like once it is installed; its colours in both themes are the pages' own. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Phân Vai: CAIO, CTO hay cả hai?",
    short_name: "Phân Vai",
    description: "Việc này của CAIO, của CTO hay của cả hai?",
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
