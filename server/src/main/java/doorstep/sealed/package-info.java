/**
 * The sealed hand-over of misconduct reports (检举控告密件移交): encrypted where they are told, to keys of the discipline office's;
 * kept here without anybody here being able to read them; taken out by the office with its own key.
 *
 * <p><b>Words</b>: envelope 密封件, office key 公钥, fingerprint 指纹, decoy 空件, receipt code 回执码, bundle 移交包.
 *
 * <p><b>Tables</b>: {@code sealed.office_key}, {@code key_end}, {@code envelope}. Nothing points to them and they point nowhere.
 *
 * <p><b>Always holds</b>: no private key is ever here. Every envelope has the same size, and their number is a power of two
 * whatever came in: what is not a report is a decoy, encrypted in the same way. No trail, no sequence, no time, no log line, no table
 * of another module's knows of a report.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock"})
@NullMarked
package doorstep.sealed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
