import { StatePage } from "@/app/_ui/state-page";
import { currentAddress } from "@/app/gate";
import { localeOf } from "@/app/locale-of";

export default async function NotFound() {
  return <StatePage locale={localeOf(await currentAddress())} state="notFound" />;
}
