/**
 * Being told (提醒): what is news for a post, in its inbox while it happens, once a day by e-mail, and by webhook for the county's
 * own gateway.
 *
 * <p><b>Words</b>: notice 提醒, inbox 消息, warning 预警, digest 每日汇总, quiet hours 免打扰, webhook 消息推送接口, delivery 推送.
 *
 * <p><b>Tables</b>: {@code notice.cursor}, {@code round}, {@code notice}, {@code habit}, {@code mail_server}, {@code mail},
 * {@code hook}, {@code delivery}.
 *
 * <p><b>Events</b>: reads matter's steps below the oldest open transaction; publishes none.
 *
 * <p><b>Always holds</b>: nobody needs a notice to work: what waits is on Today. A notice belongs to a post and goes along with it.
 * It holds ids, a kind, a stage and a day; what a matter says is read where it is kept, by who may see it now. What leaves the
 * house names no resident, no address and no words, and of staff nobody. A step is told to a post once. Nothing is counted by
 * person, and that somebody read a notice is no line of any trail. What is being sent is written down before and after; no
 * connection is held meanwhile.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "audit", "staff", "matter"})
@NullMarked
package doorstep.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
