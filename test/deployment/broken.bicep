param name string
resource thing 'x@1' = {
  name: name
