package doorstep.matter;

import java.time.LocalDate;
import java.util.Locale;

/** How a matter's number is written (编号): 河湾〔2026〕0312 号, after the form of official documents (GB/T 9704). */
final class Numbering {
    private Numbering() {}

    static String label(String township, LocalDate registeredOn, long number) {
        String place = township.replaceFirst("(?<=..)(镇|乡|街道|县|区|市)$", "");
        return String.format(Locale.ROOT, "%s〔%d〕%04d 号", place, registeredOn.getYear(), number);
    }
}
