# What "cmake --install" installs, and the Debian package that CPack makes of it (make package).
include(GNUInstallDirs)

install(TARGETS schemadiff RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN "*.yml" PATTERN "*.svg")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME schemadiff)
set(CPACK_PACKAGE_VENDOR "The schemadiff developers")
set(CPACK_PACKAGE_CONTACT "The schemadiff developers <schemadiff@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "declarative schema migrations for PostgreSQL")
set(CPACK_PACKAGE_DESCRIPTION "You declare a PostgreSQL schema in plain SQL files, and schemadiff writes the
versioned migration that takes the database there. A throwaway PostgreSQL elaborates both sides, and
the plan is run up and down on it before a file is written. The directory of migrations is that of
Atlas.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
# What its libraries are called is read from the program (dpkg-shlibdeps). The throwaway server needs the
# programs of PostgreSQL, unless another server is lent: a recommendation, as in Debian's own terms.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS postgresql)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "git, postgresql-client")
include(CPack)
