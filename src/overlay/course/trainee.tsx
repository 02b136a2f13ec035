import { PosturePicture } from "../../paper/posture"
import { AsTable, StanceKey, stanceNames, Table } from "../../paper/parts"
import { words as paper } from "../../paper/words"
import { ProgressArticle } from "../progress"
import { ChooseName } from "./choose"
import type { Look, Seen } from "./desk-types"
import { FilterBar } from "./filter-bar"
import { words } from "./words"

interface Props {
  readonly seen: Seen
  readonly names: ReadonlyMap<string, string>
  readonly look: Look
  readonly choose: (trainee: string) => void
}

/** R3: what one trainee shows, with its uncertainty, and the moments it comes from. */
export function Trainee({ seen, names, look, choose }: Props) {
  const { trainee } = look
  const known = seen.values.trainee.filter((value) => value !== "")
  if (known.length === 0) return <p class="dim measure">{words.trainee.none}</p>
  const name = (value: string) => {
    const person = names.get(value)
    return person === undefined ? value : `${value} (${person})`
  }
  const isHere = seen.look.trainee === trainee
  return (
    <>
      <p class="course-filter screen-only">
        <ChooseName
          value={trainee}
          names={known}
          shown={name}
          label={words.filter.kind.trainee}
          nothing={words.trainee.choose}
          isOptional={false}
          choose={(value) => value !== undefined && choose(value)}
        />
      </p>
      <FilterBar look={look} seen={seen} names={names} without="trainee" />
      <p class="dim measure screen-only">{words.trainee.hint}</p>
      {trainee !== undefined && isHere && seen.profiles?.length === 0 && (
        <p class="dim">{words.trainee.nothing(seen.meant < seen.of)}</p>
      )}
      {trainee !== undefined &&
        isHere &&
        seen.profiles?.map(({ review, posture }, _, all) => (
          <div key={review.doctrine.digest} class="course-trainee">
            <section>
              <h3>{words.trainee.posture}</h3>
              <div class="course-plane">
                <PosturePicture name={paper.posture.picture(name(trainee), posture.decisions)} posture={posture} />
                <div>
                  <p class="dim measure">{paper.posture.hint}</p>
                  <StanceKey />
                  <AsTable open={false}>
                    <Table
                      label={words.trainee.posture}
                      columns={[words.trainee.stance, paper.posture.columns.decisions]}
                      rows={stanceNames.map((stance) => [paper.stance(stance), String(posture.stances[stance])])}
                    />
                  </AsTable>
                </div>
              </div>
            </section>
            <ProgressArticle review={review} alone={all.length === 1} />
          </div>
        ))}
    </>
  )
}
