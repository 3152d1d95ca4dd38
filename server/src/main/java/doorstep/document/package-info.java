/**
 * Files in and out (文档): spreadsheets and written documents are read, whatever office or agency wrote them; ledgers are written, as long as they get;
 * papers are set in the layout of official documents, as PDF and as Word files, from templates that a county can write anew.
 *
 * <p><b>Words</b>: sheet 表格, header 表头, line 行, written document 文稿, paragraph 段落,
 * ledger 台账, paper 文书, template 模板, field 栏目, text area 版心.
 *
 * <p><b>Tables</b>: none yet. In the data folder: {@code papers/}, a county's own templates.
 *
 * <p><b>Always holds</b>: a cell is read as the text a person sees in it, and what is text is written as text. A file marked
 * 秘密, 机密 or 绝密 is refused and nothing of it is kept. What somebody typed is never taken for a sign of a template. Fonts are
 * named and none is bundled. What breaks off in the middle cannot be taken for the whole.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock"})
@NullMarked
package doorstep.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
