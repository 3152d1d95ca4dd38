/**
 * The resident's door (群众查询): a code on paper, no account, perhaps no smartphone.
 *
 * <p><b>Words</b>: slip 回执单, contact card 联系卡, code 查询码, secret 口令, bind 绑卡.
 *
 * <p><b>Tables</b>: {@code portal.card}, {@code portal.card_matter}.
 *
 * <p><b>Always holds</b>: a code alone opens stage, dates, due day and duty telephone; the words need the second secret. Wrong
 * guesses are counted and stopped. The resident's word and their corrections are theirs: nobody edits them.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "clock", "audit", "text", "place", "staff", "matter", "visit", "sealed"})
@NullMarked
package doorstep.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
