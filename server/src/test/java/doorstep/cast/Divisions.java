package doorstep.cast;

import doorstep.kernel.Actor;
import doorstep.place.DivisionImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up division files, as the official package has them: one county, two townships, three villages. */
public final class Divisions {
    private Divisions() {}

    /**
     * Writes the three files.
     *
     * @param county six digits; townships get 101 and 102 behind it, villages 201 and 202 of the first and 201 of the second
     */
    public static Path write(Path folder, int county) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("areas.csv"), """
                    code,name,provinceCode,cityCode
                    %1$d,试点县,99,9901
                    990999,别的县,99,9901
                    """.formatted(county));
            Files.writeString(folder.resolve("streets.csv"), """
                    code,name,areaCode,provinceCode,cityCode
                    %1$d101,东街镇,%1$d,99,9901
                    %1$d102,西岭乡,%1$d,99,9901
                    990999101,别的镇,990999,99,9901
                    """.formatted(county));
            Files.writeString(folder.resolve("villages.csv"), """
                    code,name,streetCode,provinceCode,cityCode,areaCode
                    %1$d101201,桥头村村民委员会,%1$d101,99,9901,%1$d
                    %1$d101202,王村村委会,%1$d101,99,9901,%1$d
                    %1$d102201,桥头村村民委员会,%1$d102,99,9901,%1$d
                    990999101201,别的村村民委员会,990999101,99,9901,990999
                    """.formatted(county));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes them and takes the county. */
    public static void settle(DivisionImport divisions, Path folder, int county) {
        divisions.take(Actor.operator(), write(folder, county), Integer.toString(county));
    }
}
