import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { Share } from "@/app/[locale]/certificate/[code]/share.client";

const address = "https://learn.example.com/certificate/01AR";
const open = () =>
  render(
    <Share
      title="Chứng nhận: H'Hen Niê"
      address={address}
      label="Chia sẻ"
      copied="Đã sao chép địa chỉ của chứng nhận."
    />,
  );

afterEach(() => vi.unstubAllGlobals());

test("a certificate is shared by the device, and closing its sheet says nothing", async () => {
  const share = vi.fn(async () => Promise.reject(new DOMException("", "AbortError")));
  vi.stubGlobal("navigator", { ...navigator, share });
  open();
  await userEvent.click(screen.getByRole("button", { name: "Chia sẻ" }));
  expect(share).toHaveBeenCalledWith({ title: "Chứng nhận: H'Hen Niê", url: address });
  expect(screen.getByRole("status").textContent).toBe("");
});

test("without that its address goes to the clipboard, and the page says so", async () => {
  const user = userEvent.setup();
  open();
  await user.click(screen.getByRole("button", { name: "Chia sẻ" }));
  expect(await navigator.clipboard.readText()).toBe(address);
  expect(screen.getByRole("status").textContent).toBe("Đã sao chép địa chỉ của chứng nhận.");
});

test("where neither is there, there is no button", () => {
  vi.stubGlobal("navigator", { userAgent: navigator.userAgent });
  open();
  expect(screen.queryByRole("button")).toBeNull();
});
