/**
 * Files in and out (文档). So far: reading spreadsheets, whatever office or agency wrote them, and writing ledgers.
 *
 * <p><b>Words</b>: sheet 表格, header 表头, line 行.
 *
 * <p><b>Tables</b>: none yet.
 *
 * <p><b>Always holds</b>: a cell is read as the text a person sees in it, and what is text is written as text. A file marked 秘密, 机密 or 绝密 is refused and
 * nothing of it is kept.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock"})
@NullMarked
package doorstep.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
