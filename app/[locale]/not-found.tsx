import { StatePage } from "@/app/_ui/state-page";
import { currentAddress } from "@/app/gate";
import { localeOf } from "@/app/links";

export default async function NotFound() {
  return <StatePage locale={localeOf(await currentAddress())} state="notFound" />;
}
