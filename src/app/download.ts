/** Hands a text, or bytes, to the person as a file. */
export function download(name: string, type: string, content: BlobPart) {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click; it is let go once it has surely begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
