/**
 * The demo township (演示乡镇): a made-up county, its people and months of their work, played through the same doors that
 * everybody uses, with a clock that moves. The same cast serves the tests, the documents and the screenshots.
 *
 * <p><b>Words</b>: cast 人物表, month 月份.
 *
 * <p><b>Tables</b>: none of its own.
 *
 * <p><b>Always holds</b>: no name, number or place in it is real. Nothing is put into a table except through a door.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "audit",
            "text",
            "place",
            "staff",
            "matter",
            "matter :: kind",
            "visit",
            "study",
            "review",
            "review :: measure",
            "portal",
            "insight",
            "library",
            "document"
        })
@NullMarked
package doorstep.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
