// Run by Rhino (ES5) inside the veraPDF jar: profiles first, then the files. Prints one line per file and profile.
java.util.logging.LogManager.getLogManager().reset();
Packages.org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
var foundry = Packages.org.verapdf.pdfa.Foundries.defaultInstance();
var flavours = Packages.org.verapdf.pdfa.flavours.PDFAFlavour;
var profiles = String(arguments[0]).split(',');
for (var p = 0; p < profiles.length; p++) {
  for (var i = 1; i < arguments.length; i++) {
    try {
      var flavour = flavours.byFlavourId(profiles[p]);
      var parser = foundry.createParser(new java.io.FileInputStream(arguments[i]), flavour);
      var result = foundry.createValidator(flavour, false).validate(parser);
      parser.close();
      print(
        (result.isCompliant() ? 'PASS ' : 'FAIL ') +
          profiles[p] +
          ' ' +
          arguments[i] +
          ' checks=' +
          result.getTotalAssertions(),
      );
      if (!result.isCompliant()) {
        var assertions = result.getTestAssertions().iterator();
        for (var shown = 0; assertions.hasNext() && shown < 10; shown++) {
          var a = assertions.next();
          if (String(a.getStatus()).toLowerCase() !== 'passed') {
            print(
              '  ' +
                a.getRuleId().getClause() +
                '-' +
                a.getRuleId().getTestNumber() +
                ' ' +
                a.getMessage() +
                ' @ ' +
                a.getLocation().getContext(),
            );
          }
        }
      }
    } catch (e) {
      print('ERROR ' + profiles[p] + ' ' + arguments[i] + ' ' + e);
    }
  }
}
