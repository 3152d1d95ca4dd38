/**
 * Study put to use (学): topics in sequence, group sessions, notes, questions brought from work, clauses that become tasks.
 *
 * <p><b>Words</b>: topic 专题, session 集体学习, line 议程、议定事项, note 自学笔记, question 带着的问题, answer 解答, clause 条款,
 * use chain 用的链条.
 *
 * <p><b>Tables</b>: {@code study.clause}, {@code topic}, {@code session}, {@code absence}, {@code line}, {@code question},
 * {@code answer}, {@code note}; view {@code clause_facts}.
 *
 * <p><b>Always holds</b>: nothing counts hours, words, notes or attendance, and nothing here can be counted per person by others. A
 * note is its writer's alone until they share it; writing one leaves no trail. Text of the library is never copied here: citations
 * are ids, and their words are asked for each reader anew. A question starts only from what its asker may see.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "audit", "text", "document", "staff", "library", "matter"})
@NullMarked
package doorstep.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
