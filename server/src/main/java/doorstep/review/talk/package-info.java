/**
 * What colleagues say to each other's face (批评与自我批评、谈心): opinions in a meeting of a round, and private reminders.
 *
 * <p><b>Words</b>: meeting 组织生活会、民主生活会, opinion 批评意见, reply 表态, secretary 书记 (who holds the post that the round names, not who stands
 * in), reminder 提醒谈心.
 *
 * <p><b>Always holds</b>: an opinion is its giver's alone until handed over; then it is read by the person it is for and by the secretary, and by
 * nobody else, its giver included. Once finished it stays with the secretary who led the meeting: a successor gets what is unfinished. A
 * reminder is read by its two. Nobody else can tell either from what does not exist. No line of the trail tells of one, since a name and a minute
 * would say who spoke to whom; no view, search, list of work or notice holds any of it, and nothing counts it.
 */
@NullMarked
package doorstep.review.talk;

import org.jspecify.annotations.NullMarked;
