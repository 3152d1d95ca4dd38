/**
 * Self-examination and putting right (查、检视整改): what a written self-review says, read into its dimensions, problems and measures.
 *
 * <p><b>Words</b>: self-review 对照检查材料, dimension 维度, problem 问题, manifestation 表现, cause 原因、根源, example 事例, measure 整改措施,
 * slip 笔误, remark 提示, restricted passage 限制内容, round 轮次,
 * item 条目 (a problem or a measure as somebody arranged it), gap 缺口; those of measures that become deeds are in {@code measure}, of opinions and reminders in {@code talk}.
 *
 * <p><b>Tables</b>: {@code review.round}, {@code self_review}, {@code item}, {@code item_state}, {@code answer}, {@code note},
 * {@code evidence}, {@code origin}, {@code aim}, {@code reading}, {@code unread}, {@code sign_off}, {@code proposal}, {@code meeting},
 * {@code opinion}, {@code reminder}, {@code reminder_line}.
 *
 * <p><b>Always holds</b>: a self-review is read by its author's own headings and numbers; every item keeps the author's sentence and where it
 * stands; a measure that came of study stands nowhere in the text and says what it goes back to. Nothing of the author's is corrected: slips are pointed out. A dimension that the author does not name is not there.
 * What somebody wrote is read by them and by the holder of the one post that the round names; whoever a measure names reads that measure
 * and the problems it answers. Of a restricted passage nobody else gets a character.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "audit",
            "document",
            "place",
            "staff",
            "text",
            "library",
            "matter",
            "study",
            "visit"
        })
@NullMarked
package doorstep.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
