/**
 * Matters of every kind (事项、办理): what somebody raised, who has it, by when, what was answered, and what the resident says.
 *
 * <p><b>Words</b>: matter 事项, need 民生诉求, promise 承诺, stage 办理状态, act 办理动作, due day 应办结日, reply 答复, serve 送达,
 * the resident's word 群众说法, own 本人, call-back 回访, relayed 转述, void 作废, appeal 申诉求决, review 复查, recheck 复核,
 * helper 协办, request 诉求, opinion 处理意见, extension 延期, objection 异议, recusal 回避, system of record 系统主记录,
 * paper 文书, ledger 台账, registry 登记簿, saved view 常用筛选, category 问题分类, reception 接访, sample 抽样回访.
 *
 * <p><b>Tables</b>: {@code matter.matter}, {@code wording}, {@code search}, {@code reporter}, {@code step}, {@code word}, {@code reply},
 * {@code correction}, {@code link}, {@code reference}, {@code source}, {@code request}, {@code helper}, {@code companion},
 * {@code view}, {@code term_share}, {@code term_count}, {@code category}, {@code reception}, {@code sample}, {@code sampled};
 * view {@code matter_facts}.
 *
 * <p><b>Events</b>: the step row is the event; whoever needs news reads steps by a cursor.
 *
 * <p><b>Always holds</b>: stage and word are two axes; neither overwrites the other. A relayed word never counts as the
 * resident's. History only grows: a wrong entry is voided, not removed. The day it was heard never changes. At most one clock
 * runs, and none when it is over. Whoever did a step that another has to look at does not do that other step. Nobody sees a
 * matter that is not of their area, unit, post or hearing, and cannot tell it from one that does not exist. Who does not see a
 * matter whole gets no paper of it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "audit", "text", "document", "place", "staff", "library"})
@NullMarked
package doorstep.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
