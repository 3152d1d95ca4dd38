/**
 * Who works here, in which post, from when to when, and how they sign in (人员、岗位、登录).
 *
 * <p><b>Words</b>: person 人员, unit 单位（科室）, post 岗位, tenure 任职, stand-in B 岗, leave 请假, handover 交接, one-time
 * code 一次性口令.
 *
 * <p><b>Tables</b>: {@code staff.unit}, {@code person}, {@code post}, {@code tenure}, {@code leave}, {@code session},
 * {@code attempt}, {@code first_administrator}; views {@code unit_facts}, {@code person_facts}, {@code post_facts},
 * {@code holder_facts}.
 *
 * <p><b>Always holds</b>: rights come from posts held on the day, never from a person. Work belongs to the post, so that a
 * handover loses nothing. There is no default password: the first administrator is made with a code printed once, everybody
 * else with a one-time code. An administrator neither audits nor reads matters, and gives nothing to themselves or over an
 * area they do not administer. What has begun is ended, never deleted: who had which rights on which day stays to be read.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "audit", "text", "place"})
@NullMarked
package doorstep.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
