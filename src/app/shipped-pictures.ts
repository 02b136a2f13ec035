/** The pictures of the packs that come with the game, by path. They are named here only; nothing is loaded before it is shown. */
export const pictures = import.meta.glob<string>("../../scenarios/*/media/*.{png,jpg,jpeg,webp,PNG,JPG,JPEG,WEBP}", {
  query: "?url",
  import: "default",
  eager: true,
})
